"""The library as a site to browse and search: static pages in two languages, from files alone."""
