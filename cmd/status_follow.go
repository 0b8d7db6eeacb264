package cmd

import "context"

func (o *statusOptions) follow(ctx context.Context, s *pageSource) error     { return nil }
func (o *statusOptions) besideCall(ctx context.Context, s *pageSource) error { return nil }

const defaultProbePath = "/articles?limit=1"
