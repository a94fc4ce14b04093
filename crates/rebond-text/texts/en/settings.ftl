# Topic: settings.
