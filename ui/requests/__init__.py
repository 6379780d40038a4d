"""What somebody wants as a paper, a list or a picture: light values, asked with by every screen."""
