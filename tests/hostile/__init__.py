"""Files made to do harm: small makers, each of one trick that is known."""
