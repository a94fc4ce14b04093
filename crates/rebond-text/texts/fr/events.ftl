# Topic: events.
