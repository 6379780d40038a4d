"""From the register to the events of a timeline."""
