# Topic: people.
