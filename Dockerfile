# syntax=docker/dockerfile:1
# Restore in a layer of its own: it changes only when a project or lock file does.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Maturity.Core/Maturity.Core.csproj src/Maturity.Core/packages.lock.json src/Maturity.Core/
COPY src/Maturity.Web/Maturity.Web.csproj src/Maturity.Web/packages.lock.json src/Maturity.Web/
RUN dotnet restore src/Maturity.Web --locked-mode
COPY questionnaires questionnaires
COPY wwwroot wwwroot
COPY src src
RUN dotnet publish src/Maturity.Web --configuration Release --no-restore --output /app

# The runtime as Microsoft builds it, put on Debian: reports are printed by Chromium in the Inter typeface, and
# Ubuntu's package of that name only points to a snap, which a container cannot run.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime

FROM debian:12-slim AS product
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates chromium curl fonts-inter libicu72 libssl3 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 1654 --home-dir /tmp maturity \
    && mkdir /data && chown maturity:maturity /data
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
WORKDIR /app
COPY --from=build /app .
# A container gives Chromium no right to make a sandbox of its own; reports are printed without scripts and network.
ENV DOTNET_ROOT=/usr/share/dotnet \
    ASPNETCORE_HTTP_PORTS=8080 \
    Storage__Folder=/data \
    HOME=/tmp \
    Browser__Sandbox=false
USER maturity
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/health/live"]
ENTRYPOINT ["./maturity"]
CMD ["serve"]
