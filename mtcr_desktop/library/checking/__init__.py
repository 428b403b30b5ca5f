"""Sets what a document says against the edition, claim by claim. The edition is never changed."""
