"""Two documents side by side: their sentences, which of them are alike, and what became other."""
