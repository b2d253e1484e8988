-- Sweeps take in turn what is open, so that events which always fail keep no other from being applied.
ALTER TABLE "provider_event" ADD COLUMN "sweptAt" TIMESTAMPTZ(3);
