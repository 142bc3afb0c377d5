"""What good data is: a suite per stage's output, and the gate that judges what comes in and what goes on."""
