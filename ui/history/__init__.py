"""The history on screen: who changed what when, what left the register, the way back."""
