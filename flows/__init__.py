"""The order of things: a flow per stage, the daily round that calls them, and the server they run against."""
