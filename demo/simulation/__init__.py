"""An invented inspectorate of any size, played from its first letter to the verdicts a year later."""
