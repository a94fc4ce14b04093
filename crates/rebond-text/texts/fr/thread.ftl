# Topic: thread.
