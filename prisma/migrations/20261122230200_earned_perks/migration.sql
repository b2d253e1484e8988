-- A perk that was earned by a reward costs the member nothing.
ALTER TABLE redemption DROP CONSTRAINT redemption_price_above_zero;
ALTER TABLE redemption ADD CONSTRAINT redemption_price_not_negative CHECK (price >= 0);
