"""What the app asks of the computer it runs on: whose it is, what time it is, its programs."""
