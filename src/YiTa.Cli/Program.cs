Console.WriteLine("yita");
