-- A machine tells of purchases, too.
ALTER TYPE "purchase_source" ADD VALUE 'api';
