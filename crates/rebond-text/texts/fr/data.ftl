# Topic: data.
