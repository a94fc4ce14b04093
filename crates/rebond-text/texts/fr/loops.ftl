# Topic: loops.
