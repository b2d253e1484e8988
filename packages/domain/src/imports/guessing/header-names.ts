import type { ImportField } from "@worth/contracts";

/** How headers usually call each field, the surest first; compared without case, spaces and punctuation. */
const names: Record<ImportField, readonly string[]> = {
  customer: words(`customeremail email emailaddress buyeremail useremail mail
    customerid customer customerno customernumber customerkey masterid buyerid buyer clientid client
    userid user memberid member accountid account kundennummer kunde cliente`),
  occurredAt: words(`occurredat purchasedat purchasedate dateofpurchase orderdate orderedat paidat invoicedate
    transactiondate paymentdate saledate date datetime timestamp createdat createdutc created day datum fecha`),
  amount: words(`netamount amountnet nettotal net subtotal amount purchaseamount orderamount ordertotal total
    totalamount totalprice totalspent price value revenue sales spend spent paid amountpaid dollars
    betrag summe importe montant`),
  currency: words("currency currencycode ccy waehrung wahrung moneda devise"),
  customerName: words("customername fullname buyername clientname username name"),
  country: words("countrycode country customercountry billingcountry shippingcountry land pais pays"),
  product: words("sku productid productref productcode product productname item plan"),
};

function words(list: string): string[] {
  return list.split(/\s+/);
}

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** The column whose header names a field, or undefined. */
export function findByName(header: readonly string[], field: ImportField): number | undefined {
  const columns = header.map(plain);
  const best = names[field].find((name) => columns.includes(name));
  return best === undefined ? undefined : columns.indexOf(best);
}
