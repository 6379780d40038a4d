"""What stands where on the timeline, as numbers, and pictures of it."""
