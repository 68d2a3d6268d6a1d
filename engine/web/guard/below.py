"""Where the room stands below a path of a proxy: the same pages, whether the proxy passes that path on or not."""

from starlette.types import ASGIApp, Receive, Scope, Send


class Below:
    """Tells all that follows below which path the room stands."""

    def __init__(self, app: ASGIApp, root: str) -> None:
        self.app = app
        self.root = root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http":
            path = str(scope["path"])
            whole = path if path == self.root or path.startswith(f"{self.root}/") else f"{self.root}{path}"
            scope = {**scope, "root_path": self.root, "path": whole}
        await self.app(scope, receive, send)
