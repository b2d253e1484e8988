-- What a member is asked for on their pages alone can be turned off like what they are asked for by mail.
ALTER TYPE "ask_kind" ADD VALUE 'refer';
ALTER TYPE "ask_kind" ADD VALUE 'vote';
