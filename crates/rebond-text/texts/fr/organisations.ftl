# Topic: organisations.
