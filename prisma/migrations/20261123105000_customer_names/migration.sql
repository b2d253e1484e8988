-- Parts of names are looked for in the list of customers and for whom somebody named.
CREATE INDEX "customer_displayName_idx" ON "customer" USING GIN ("displayName" gin_trgm_ops);
