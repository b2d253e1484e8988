ALTER TYPE "difference_kind" ADD VALUE 'payment_unsettled';
