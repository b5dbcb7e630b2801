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

# Debian-based, because reports are printed by Chromium in the Inter typeface.
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS product
RUN apt-get update \
    && apt-get install --yes --no-install-recommends chromium curl fonts-inter \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir /data && chown $APP_UID:$APP_UID /data
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Storage__Folder=/data \
    HOME=/tmp
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://localhost:8080/health/live"]
ENTRYPOINT ["./maturity"]
CMD ["serve"]
