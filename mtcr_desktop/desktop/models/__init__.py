"""Item models: plain values for the views, no SQL, no widgets."""
