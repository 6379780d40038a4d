"""Who there is: parties, their offices, and who holds them."""
