"""The app as a process of its own on a real screen, driven by real keys and a real mouse."""
