"""The readers, one format a file; a module put here is found and used without being named anywhere else."""
