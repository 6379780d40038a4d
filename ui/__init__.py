"""The desktop: windows, views, models, the timeline widget, background work."""
