"""What is measured: agreement with readings, speed beside a peer, memory. Each file is one command."""
