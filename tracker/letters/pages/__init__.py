"""The pages of a PDF as they look: pictures, and where on them each character stands."""
