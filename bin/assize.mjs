#!/usr/bin/env node
/** The package's `assize` command on any Node that npm runs on: the bootstrap finds Node 24 and starts bin/assize.ts. */
import '../scripts/bootstrap.mjs';
