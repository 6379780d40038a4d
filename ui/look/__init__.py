"""The design system: colours by role, space, lettering, shapes, and the parts made of them."""
