"""What dialogs are made of: a form with one action, its fields, lists to tick."""
