# The base images are named by tag, so that a rebuild gets their security updates. Who must have the same image again pins
# them by digest, which only the registry can tell: `docker buildx imagetools inspect node:24-alpine`.

# The very Node of the image builds, so that V8's code of the scripts is for it (bin/load-script.js): nothing that a container
# keeps lasts longer than its run.
FROM node:24-alpine AS build
WORKDIR /build
# Apart from the sources, so that the packages are fetched anew only when the lock file has changed.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.types.json ./
COPY scripts scripts
COPY schemas schemas
COPY templates templates
COPY src src
COPY bin bin
COPY examples examples
# Built, only the packages that it runs with are installed anew.
RUN npm run build && npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-alpine
LABEL org.opencontainers.image.title="samverkan" \
      org.opencontainers.image.description="Samverkansöverenskommelser: kontroll mot den lägsta nivån, och PDF" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /opt/samverkan
COPY LICENSE package.json ./
COPY bin bin
COPY docs docs
COPY schemas schemas
COPY templates templates
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
RUN ln -s /opt/samverkan/bin/samverkan.js /usr/local/bin/samverkan \
 && mkdir /data \
 && chown node:node /data
# The user `node` of the image, by number: so Kubernetes can see that it is not root.
USER 1000:1000
WORKDIR /data
ENTRYPOINT ["samverkan"]
CMD ["--help"]
