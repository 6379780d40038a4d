"""What stands where: from the events of a timeline to a picture in numbers."""
