"""A letter and the register: brought in, its parties seated, decided on, confirmed, read again."""
