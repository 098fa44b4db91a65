"""The server: the tools over standard input and output, or on this machine only."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from pydantic import AnyUrl

from .._extras import missing
from .._faults import fault_at
from ..answer.assessment import assessment_schema
from ..version import __version__
from .schemas import CASE_RESOURCE, case_schema
from .tools import TOOLS, called

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server
    from starlette.applications import Starlette

__all__ = ["INSTRUCTIONS", "LOOPBACK", "local_app", "main", "server"]

LOOPBACK: Final = "127.0.0.1"
_JSON_SCHEMA: Final = "application/schema+json"
_RESOURCES: Final[Mapping[str, Callable[[], dict[str, Any]]]] = {
    CASE_RESOURCE: case_schema,
    "poortwachter://schema/assessment": assessment_schema,
}
_HOSTS: Final = ("127.0.0.1:*", "localhost:*")

INSTRUCTIONS: Final = (
    "Days and duties of the Dutch Wet verbetering poortwachter. Every date that you give must come from a tool's "
    "answer, and every date that you put into a case from a document or a person: ask for it, never invent or "
    "estimate one. Leave out what is not known; an answer lists it under unknown, and you say so. Cite the articles "
    "of the answer. Never put in a diagnosis, a cause, a name or a citizen service number: they are refused, and no "
    "day depends on them. An answer supports a person and decides nothing: do not call a finding a verdict, and do "
    "not predict what UWV will decide."
)
"""What an assistant is told first."""


def server() -> Server[Any, Any]:
    """The server with its tools, on no transport yet.

    Raises:
        MissingExtraError: ``mcp`` is not installed.
    """
    try:
        from mcp import McpError, types
        from mcp.server.lowlevel import Server
    except ImportError:
        raise missing("mcp", "mcp") from None
    made: Server[Any, Any] = Server("poortwachter", version=__version__, instructions=INSTRUCTIONS)
    reads = types.ToolAnnotations(readOnlyHint=True, destructiveHint=False, idempotentHint=True, openWorldHint=False)
    tools = [
        types.Tool(
            name=item.name, description=item.about, inputSchema=item.asked, outputSchema=item.gives, annotations=reads
        )
        for item in TOOLS
    ]
    resources = [types.Resource(uri=AnyUrl(uri), name=uri, mimeType=_JSON_SCHEMA) for uri in _RESOURCES]

    async def list_tools(request: types.ListToolsRequest) -> types.ServerResult:
        return types.ServerResult(types.ListToolsResult(tools=tools))

    # What is wrong with arguments is told by this library: a general validator would repeat what was given.
    async def call_tool(request: types.CallToolRequest) -> types.ServerResult:
        answer, text = _called(request.params.name, request.params.arguments or {})
        content: list[types.ContentBlock] = [types.TextContent(type="text", text=text)]
        return types.ServerResult(
            types.CallToolResult(content=content, structuredContent=answer, isError=answer is None)
        )

    async def list_resources(request: types.ListResourcesRequest) -> types.ServerResult:
        return types.ServerResult(types.ListResourcesResult(resources=resources))

    async def read_resource(request: types.ReadResourceRequest) -> types.ServerResult:
        uri = str(request.params.uri)
        if uri not in _RESOURCES:
            raise McpError(types.ErrorData(code=types.INVALID_PARAMS, message=f"one of {', '.join(_RESOURCES)}"))
        text = json.dumps(_RESOURCES[uri](), indent=1)
        part = types.TextResourceContents(uri=request.params.uri, mimeType=_JSON_SCHEMA, text=text)
        return types.ServerResult(types.ReadResourceResult(contents=[part]))

    made.request_handlers |= {
        types.ListToolsRequest: list_tools,
        types.CallToolRequest: call_tool,
        types.ListResourcesRequest: list_resources,
        types.ReadResourceRequest: read_resource,
    }
    return made


def _called(name: str, arguments: dict[str, Any]) -> tuple[dict[str, Any] | None, str]:
    """The answer and its text; of a fault of ours its kind and place: a message could hold what was given."""
    try:
        given = called(name, arguments)
    except Exception as error:
        return None, f"a fault of ours ({fault_at(error)}): no answer"
    return given.answer, given.text


def local_app() -> Starlette:
    """The server over HTTP, for whoever runs it on this machine: another host in a request is refused.

    Raises:
        MissingExtraError: ``mcp`` is not installed.
    """
    try:
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
        from mcp.server.transport_security import TransportSecuritySettings
        from starlette.applications import Starlette
        from starlette.routing import Mount
    except ImportError:
        raise missing("mcp", "mcp") from None
    safe = TransportSecuritySettings(
        enable_dns_rebinding_protection=True,
        allowed_hosts=list(_HOSTS),
        allowed_origins=[f"http://{host}" for host in _HOSTS],
    )
    manager = StreamableHTTPSessionManager(server(), json_response=True, stateless=True, security_settings=safe)
    return Starlette(routes=[Mount("/mcp", app=manager.handle_request)], lifespan=lambda app: manager.run())


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until the other side stops; on standard input and output, or with ``--port`` on this machine."""
    parser = argparse.ArgumentParser(
        prog="python -m poortwachter.assistants", description="Tools for assistants. Read-only; nothing is kept."
    )
    parser.add_argument("--port", type=int, help=f"serve HTTP on {LOOPBACK} only, instead of standard input and output")
    options = parser.parse_args(arguments)
    if options.port is not None:
        import uvicorn

        uvicorn.run(local_app(), host=LOOPBACK, port=options.port, log_level="warning", access_log=False)
        return 0
    import anyio

    anyio.run(_on_standard_streams)
    return 0


async def _on_standard_streams() -> None:
    from mcp.server.stdio import stdio_server

    made = server()
    async with stdio_server() as (read, write):
        await made.run(read, write, made.create_initialization_options())
