# Topic: steps.
