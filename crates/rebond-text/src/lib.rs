//! Room sign to be written with the first code.
