"""Documents of every medium read into blocks: text, Markdown, Word, PDF and web pages."""
