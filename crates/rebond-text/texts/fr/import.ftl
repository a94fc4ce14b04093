# Topic: import.
