"""What looks after all windows: reminders, texts that were not finished, where one was."""
