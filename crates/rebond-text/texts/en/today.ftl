# Topic: today.
