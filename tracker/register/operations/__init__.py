"""The one way in for changes: each operation checks, writes, and keeps the history."""
