# Topic: write.
