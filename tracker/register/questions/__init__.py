"""What can be asked of a register: one function per question, small frozen values back."""
