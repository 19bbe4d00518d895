# The bot with its optional English–Arabic dictionary. Settings are given as environment variables (.env.example);
# the store is in /data.
FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends dict-freedict-eng-ara \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY src ./src
COPY knowledge ./knowledge
RUN mkdir /data && chown node:node /data
USER node
ENV DATABASE_PATH=/data/hotline.sqlite \
  DICTIONARY_PATH=/usr/share/dictd/freedict-eng-ara.dict.dz
VOLUME /data
CMD ["node", "src/main.ts"]
