# Topic: meet.
