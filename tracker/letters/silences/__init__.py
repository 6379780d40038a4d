"""What a letter says, and does not say, on the points a careful reader looks for."""
