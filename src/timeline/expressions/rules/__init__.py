"""The families of rules, one file each. Every module here is imported by the registry."""
